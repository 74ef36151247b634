import * as z from 'zod';
import { events, type Log } from '../../shared/log.ts';
import type { LoadResult } from '../../seeds/load.ts';

/** What CloudFormation sends a custom resource, as far as it matters here. */
const requestSchema = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
});

/** What CloudFormation waits for, at `ResponseURL`. */
export interface Answer {
  Status: 'SUCCESS' | 'FAILED';
  Reason?: string;
  PhysicalResourceId: string;
  StackId: string;
  RequestId: string;
  LogicalResourceId: string;
}

export interface Deps {
  load: () => Promise<LoadResult>;
  answer: (url: string, answer: Answer) => Promise<void>;
  log: Log;
}

/**
 * Builds the stage that loads the seeds when the stack is created or its seeds changed. A failed load is told to
 * CloudFormation, which rolls back; the rows that were written stay, and the next load goes on from them.
 */
export function createHandler({ load, answer, log }: Deps) {
  return async (event: unknown): Promise<void> => {
    const { RequestType, ResponseURL, ...ids } = requestSchema.parse(event);
    const reply = { ...ids, PhysicalResourceId: 'seeds' } as const;
    try {
      // Rolling back or leaving takes nothing out: the tables outlive the pipeline.
      const result = RequestType === 'Delete' ? { kind: 'kept' } : await load();
      log.info({ event: events.seedsLoaded, requestType: RequestType, ...result });
    } catch (error) {
      log.error({ event: events.seedsFailed, requestType: RequestType, err: error });
      const reason = error instanceof Error ? error.message : String(error);
      // CloudFormation takes a response of 4096 bytes at most.
      await answer(ResponseURL, { Status: 'FAILED', Reason: reason.slice(0, 1000), ...reply });
      return;
    }
    await answer(ResponseURL, { Status: 'SUCCESS', ...reply });
  };
}
