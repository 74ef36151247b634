import type { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface WakeUpProps {
  readonly function: IFunction;
  readonly every: Duration;
  /** Within how long after its time the scheduler may invoke, to spread load. */
  readonly window: Duration;
  /** The event that the function gets. @default an empty object */
  readonly input?: Record<string, unknown>;
  /** Where wake-ups end that could not be delivered. */
  readonly deadLetters: IQueue;
}

/** A schedule that invokes a function, asynchronously. */
export class WakeUp extends Construct {
  constructor(scope: Construct, id: string, props: WakeUpProps) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.rate(props.every),
      timeWindow: TimeWindow.flexible(props.window),
      target: new LambdaInvoke(props.function, {
        input: ScheduleTargetInput.fromObject(props.input ?? {}),
        deadLetterQueue: props.deadLetters,
        retryAttempts: 2, // of the delivery, not of the work: a throttled Invoke call is worth another try
        maxEventAge: props.every,
      }),
    });
  }
}
