/** Asks the server. An answer that is none throws what it says. */
export async function askServer(path, parameters = new URLSearchParams(), signal) {
  const response = await fetch(`${path}?${parameters}`, { signal });
  const answer = await response.json().catch(() => ({ error: `the server answered ${response.status}` }));
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

let asked;
/** Names of entities and watches, and the kinds there are; asked once. */
export function names() {
  asked ??= askServer('/api/names').then(
    ({ entities, watches, kinds }) => ({
      entities,
      watches,
      kinds,
      entity: new Map(entities.map(({ id, name }) => [id, name])),
      watch: new Map(watches.map(({ id, name }) => [id, name])),
    }),
    (error) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}
