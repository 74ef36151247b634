import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { audienceOf } from '../../shared/alerts/audience.ts';
import { tablesOf } from '../../shared/environment.ts';
import { connect } from '../../shared/store/database.ts';
import { createLog } from '../logger.ts';
import { parseEnv } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(process.env);
const sns = new SNSClient({});

export const handler = createHandler({
  db: connect({ names: tablesOf(env) }),
  audience: () => audienceOf(sns, env.ALERTS_TOPIC),
  notify: async (subject, body) => {
    await sns.send(new PublishCommand({ TopicArn: env.OPERATIONS_TOPIC, Subject: subject, Message: body }));
  },
  now: () => new Date(),
  log: createLog('report-health'),
});
