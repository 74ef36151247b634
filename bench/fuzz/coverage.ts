import { Session, type Profiler } from 'node:inspector';

/** Tells what code ran since the last time it was asked, by V8's own precise block coverage. */
export function watchCoverage(): { take: () => string[]; stop: () => void } {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    take: () => {
      let scripts: Profiler.ScriptCoverage[] = [];
      session.post('Profiler.takePreciseCoverage', (_error, { result }) => (scripts = result));
      return scripts.filter(({ url }) => url.startsWith('file:')).flatMap(blocksOf);
    },
    stop: () => {
      session.disconnect();
    },
  };
}

/** A block and how often it ran, to the next power of two: a loop that runs longer is new. */
const blocksOf = ({ scriptId, functions }: Profiler.ScriptCoverage): string[] =>
  functions.flatMap(({ ranges }) =>
    ranges
      .filter(({ count }) => count > 0)
      .map(
        ({ startOffset, endOffset, count }) =>
          `${scriptId}:${startOffset}:${endOffset}:${Math.ceil(Math.log2(count))}`,
      ),
  );
