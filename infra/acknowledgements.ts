import { Stack, Validations, type CfnElement } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** AWS Solutions findings that stay, each with its reason; anything else fails the synthesis. */
export function acknowledge(scope: Construct, of: { invoked: IFunction[]; deadLetters: IQueue }): void {
  for (const invoked of of.invoked)
    Validations.of(scope).acknowledge({
      id: finding(`IAM5[Resource::<${logicalId(invoked)}.Arn>:*]`),
      reason: 'the invocation grant of one function spans its own versions and aliases, nothing else',
    });
  Validations.of(of.deadLetters).acknowledge({
    id: finding('SQS3'),
    reason: 'it is the dead-letter queue of functions and schedules, which the rule does not look at',
  });
  Validations.of(scope).acknowledge({
    id: 'CloudFormation-Validate::W9003',
    reason: 'CDK writes ServiceTimeout of a custom resource as text; CloudFormation takes it as a number',
  });
}

const finding = (rule: string) => `AwsSolutions::AwsSolutions-${rule}`;

const logicalId = (construct: Construct | IFunction) =>
  Stack.of(construct).getLogicalId(construct.node.defaultChild as CfnElement);
