import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  Metric,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { events } from '../../shared/log.ts';
import type { Stage } from './stage.ts';

export interface AlarmsProps {
  /** The three that make alerts of news. */
  readonly pipeline: { poll: Stage; detect: Stage; send: Stage };
  readonly reportHealth: Stage;
  readonly pollEvery: Duration;
  readonly deadLetters: IQueue;
  readonly alerts: ITopic;
  /** Where alarms are told. */
  readonly operations: ITopic;
}

interface Rule {
  metric: IMetric;
  /** The alarm rings at this value and above; `below` rings under 1. */
  rings: number | 'below';
  /** What the person loses while this lasts. */
  errorImpact: string;
  /** @default a period without data is well */
  missing?: TreatMissingData;
}

/**
 * The few things worth waking for. AWS charges an alarm by its metrics ($0.10) and a composite $0.50, so several
 * metrics are added up in one alarm instead; metric filters publish, and cost, only in hours in which they match.
 */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(props.operations);
    for (const [name, rule] of Object.entries(rulesOf(this, props))) {
      const alarm = new Alarm(this, name, {
        metric: rule.metric,
        threshold: rule.rings === 'below' ? 1 : rule.rings,
        comparisonOperator:
          rule.rings === 'below'
            ? ComparisonOperator.LESS_THAN_THRESHOLD
            : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: rule.missing ?? TreatMissingData.NOT_BREACHING,
        alarmDescription: describe(name, rule.errorImpact),
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}

/** The text of an alarm: what is lost, and where it says what to do. */
const describe = (name: string, errorImpact: string) =>
  `${errorImpact} What to do: docs/runbook.md#${name.toLowerCase()}`;

function rulesOf(scope: Construct, props: AlarmsProps): Record<string, Rule> {
  const { poll, detect, send } = props.pipeline;
  const hour = Duration.hours(1);
  return {
    StagesFailing: {
      metric: new MathExpression({
        expression: 'poll + detect + send',
        usingMetrics: {
          poll: poll.function.metricErrors({ period: hour }),
          detect: detect.function.metricErrors({ period: hour }),
          send: send.function.metricErrors({ period: hour }),
        },
        period: hour,
      }),
      rings: 3, // one failure is retried by the next schedule
      errorImpact: 'Stages keep failing: news is late, or not told at all.',
    },
    PollingStopped: {
      metric: poll.function.metricInvocations({
        period: Duration.minutes(Math.max(180, 3 * props.pollEvery.toMinutes())),
      }),
      rings: 'below',
      missing: TreatMissingData.BREACHING,
      errorImpact: 'No feed is polled any more: nothing new will be told.',
    },
    DeadLetters: {
      metric: props.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      rings: 1,
      errorImpact: 'An invocation failed or was never made: what it should have done waits for the next one.',
    },
    RowsParked: {
      metric: countOf(scope, 'ParkedRows', [detect, send], events.rowParked),
      rings: 1,
      errorImpact: 'An item or an alert failed five times and was set aside: it is not told until released.',
    },
    NotificationsFailing: {
      metric: props.alerts.metricNumberOfNotificationsFailed({ period: Duration.minutes(15) }),
      rings: 1,
      errorImpact: 'SNS could not deliver an alert: a subscriber may have missed it.',
    },
    Unhealthy: {
      metric: healthProblems(scope, props.reportHealth),
      rings: 1,
      errorImpact: 'The daily look found problems: silent feeds, an old outbox, or nobody subscribed.',
    },
  };
}

const NAMESPACE = 'Wirewatch';

/** Counts the log lines of some stages with an event code. */
function countOf(scope: Construct, name: string, stages: Stage[], event: string): Metric {
  for (const stage of stages)
    new MetricFilter(scope, `${name}Of${stage.node.id}`, {
      logGroup: stage.logGroup,
      filterPattern: FilterPattern.stringValue('$.event', '=', event),
      metricNamespace: NAMESPACE,
      metricName: name,
      metricValue: '1',
    });
  return new Metric({
    namespace: NAMESPACE,
    metricName: name,
    statistic: 'Sum',
    period: Duration.minutes(15),
  });
}

function healthProblems(scope: Construct, stage: Stage): Metric {
  new MetricFilter(scope, 'HealthProblemsFilter', {
    logGroup: stage.logGroup,
    filterPattern: FilterPattern.stringValue('$.event', '=', events.healthChecked),
    metricNamespace: NAMESPACE,
    metricName: 'HealthProblems',
    metricValue: '$.problems',
  });
  return new Metric({
    namespace: NAMESPACE,
    metricName: 'HealthProblems',
    statistic: 'Maximum',
    period: Duration.days(1),
  });
}
