import { InvalidArgumentError, type Command } from 'commander';
import { estimate, type Deployment, type Line } from './cost/estimate.ts';
import { prices } from './cost/prices.ts';
import { outputCommand } from './globals.ts';
import { print, printJson, printTable } from './output.ts';

interface CostOptions {
  json?: true;
  feeds: number;
  every: number;
  changed: number;
  itemsPerDay: number;
  alertsPerDay: number;
  readers: number;
  months: number;
}

export function costCommand(): Command {
  return outputCommand('cost', 'wirewatch cost --feeds 200 --every 30m')
    .description('What a deployment costs on AWS in a month, at list prices and after the free tier.')
    .option('--feeds <n>', 'feeds', count, 40)
    .option('--every <interval>', 'how often each is polled: 15m, 1h', minutes, 15)
    .option('--changed <share>', 'polls that bring something new', share, 0.3)
    .option('--items-per-day <n>', 'items that match', count, 200)
    .option('--alerts-per-day <n>', 'alerts', count, 30)
    .option('--readers <n>', 'subscribers', count, 1)
    .option('--months <n>', 'how long it has been running, as what is stored grows', count, 1)
    .action((options: CostOptions) => {
      const deployment: Deployment = { ...options, everyMinutes: options.every };
      const result = estimate(deployment);
      if (options.json) printJson({ prices: { date: prices.date, region: prices.region }, ...result });
      else tell(result);
    });
}

function tell({ variable, watching, total }: ReturnType<typeof estimate>): void {
  const rows = [...variable, ...watching].map(({ service, what, quantity, unit, list, afterFree }) => [
    service,
    what,
    `${quantity.toLocaleString('en', { maximumFractionDigits: quantity < 10 ? 2 : 0 })} ${unit}`,
    dollars(list),
    dollars(afterFree),
  ]);
  printTable(['service', 'for', 'a month', 'list', 'after free tier'], rows);
  print();
  print(`use                ${dollars(total.variable)} a month; most of it ${largest(variable)}`);
  print(`alarms and metrics ${dollars(total.watching)}`);
  print(`after free tier    ${dollars(total.afterFree)}`);
  print(`List prices of ${prices.region}, ${prices.date}; the free tier counts for the whole account.`);
}

const dollars = (amount: number) => `$${amount.toFixed(amount > 0 && amount < 0.01 ? 4 : 2)}`;

/** The three items that cost most. */
const largest = (lines: Line[]) =>
  lines
    .toSorted((one, other) => other.list - one.list)
    .slice(0, 3)
    .map(({ service, what, list }) => `${service} ${what} ${dollars(list)}`)
    .join(', ');

function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('must be a whole number');
  return Number(text);
}

function share(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  const value = Number(match?.[1]) / (match?.[2] === '%' ? 100 : 1);
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError('must be a share such as 30% or 0.3');
  return value;
}

function minutes(text: string): number {
  const match = /^(\d+)([mh])$/.exec(text);
  const value = Number(match?.[1]) * (match?.[2] === 'h' ? 60 : 1);
  if (!(value > 0)) throw new InvalidArgumentError('must be minutes or hours such as 15m or 1h');
  return value;
}
