import { memoryMb } from '../../infra/memory.ts';
import { prices } from './prices.ts';
import { assumed, measured } from './usage.ts';

export interface Deployment {
  feeds: number;
  everyMinutes: number;
  /** Share of polls that bring something new, 0 to 1. */
  changed: number;
  itemsPerDay: number;
  alertsPerDay: number;
  readers: number;
  /** How long it has been running: storage grows for 13 months, as articles are kept 400 days, and by alerts after that. */
  months: number;
}

export interface Line {
  service: string;
  what: string;
  quantity: number;
  unit: string;
  list: number;
  /** What is left of it by the free tier that does not end. */
  afterFree: number;
}

export interface Estimate {
  variable: Line[];
  /** Alarms and metrics: the same whatever is polled. */
  watching: Line[];
  total: { variable: number; watching: number; afterFree: number };
}

const DAYS = 365.25 / 12;
const KEPT_MONTHS = 13;
/** Alarms of infra/constructs/alarms.ts add up eight metrics; two custom ones publish in some 30 hours a month. */
const ALARM_METRICS = 8;
const METRIC_MONTHS = 30 / 730;
const FEEDS_A_SHARD = 10_000;

/** What a deployment costs in a month, in US dollars. */
export function estimate(deployment: Deployment): Estimate {
  const { lambda, dynamodb, sns, kms, scheduler, cloudwatch, transfer } = prices;
  const use = usageOf(deployment);
  const line = (
    service: string,
    what: string,
    quantity: number,
    unit: string,
    price: number,
    free = 0,
  ): Line => ({
    service,
    what,
    quantity,
    unit,
    list: quantity * price,
    afterFree: Math.max(0, quantity - free) * price,
  });
  const variable = [
    line('Lambda', 'compute', use.gbSeconds, 'GB-seconds', lambda.gbSecond, lambda.free.gbSeconds),
    line('Lambda', 'requests', use.invocations, 'requests', lambda.request, lambda.free.requests),
    line('DynamoDB', 'writes', use.writes, 'write units', dynamodb.write),
    line('DynamoDB', 'reads', use.reads, 'read units', dynamodb.read),
    line('DynamoDB', 'storage', use.storedGb, 'GB', dynamodb.gbMonth, dynamodb.free.gb),
    line('DynamoDB', 'point-in-time recovery', use.storedGb, 'GB', dynamodb.pitrGbMonth),
    line('SNS', 'publishes', use.mails, 'publishes', sns.publish, sns.free.publishes),
    line('SNS', 'e-mails', use.mails * deployment.readers, 'mails', sns.email, sns.free.emails),
    line('KMS', 'encryption of alerts', use.mails * 2, 'requests', kms.request, kms.free.requests),
    line(
      'Scheduler',
      'wake-ups',
      use.invocations / 3,
      'invocations',
      scheduler.invocation,
      scheduler.free.invocations,
    ),
    line(
      'CloudWatch',
      'logs',
      use.logGb,
      'GB',
      cloudwatch.logGb + cloudwatch.logStoredGbMonth,
      cloudwatch.free.logGb,
    ),
    line('Transfer', 'requests to feeds', use.sentGb, 'GB', transfer.outGb, transfer.free.outGb),
  ];
  const watching = [
    line(
      'CloudWatch',
      'alarms',
      ALARM_METRICS,
      'metrics',
      cloudwatch.alarmMetric,
      cloudwatch.free.alarmMetrics,
    ),
    line(
      'CloudWatch',
      'custom metrics',
      METRIC_MONTHS,
      'metrics',
      cloudwatch.metricMonth,
      cloudwatch.free.metrics,
    ),
  ];
  const sum = (lines: Line[], key: 'list' | 'afterFree') =>
    lines.reduce((total, each) => total + each[key], 0);
  return {
    variable,
    watching,
    total: {
      variable: sum(variable, 'list'),
      watching: sum(watching, 'list'),
      afterFree: sum(variable, 'afterFree') + sum(watching, 'afterFree'),
    },
  };
}

function usageOf({ feeds, everyMinutes, changed, itemsPerDay, alertsPerDay, months }: Deployment) {
  const shards = Math.max(1, Math.ceil(feeds / FEEDS_A_SHARD));
  const rounds = (DAYS * 24 * 60) / everyMinutes;
  const runs = rounds * shards;
  const polls = rounds * feeds;
  const changes = polls * changed;
  const items = itemsPerDay * DAYS;
  const mails = alertsPerDay * DAYS;
  const packedBytes = changes * assumed.newItemsPerChange * assumed.packedBytesPerItem;
  const units = (kind: 'read' | 'write') =>
    runs * measured.units.run[kind] +
    (polls - changes) * measured.units.unchangedFeed[kind] +
    changes * measured.units.changedFeed[kind] +
    items * measured.units.matchedItem[kind] +
    mails * measured.units.alert[kind];
  const pollSeconds = Math.max(
    runs * assumed.pollSecondsPer40Feeds,
    polls * assumed.pollSecondsPerFeedAtScale,
  );
  return {
    invocations: runs * 3,
    gbSeconds:
      (pollSeconds * memoryMb.pollFeeds +
        runs * assumed.detectSeconds * memoryMb.detectDevelopments +
        runs * assumed.sendSeconds * memoryMb.sendAlerts) /
      1024,
    writes: units('write') + runs + packedBytes / 1024, // a packed row a run, and a unit for each KB of it
    reads: units('read'),
    storedGb:
      (items * measured.storedBytesPerItem * Math.min(months, KEPT_MONTHS) +
        mails * measured.storedBytesPerAlert * months +
        feeds * assumed.storedBytesPerFeed +
        packedBytes) /
      1e9,
    mails,
    logGb: (runs * assumed.logBytesPerRun) / 1e9,
    sentGb: (polls * assumed.sentBytesPerPoll) / 1e9,
  };
}
