import type { Answer } from './handler.ts';

/** Puts the answer where CloudFormation waits for it: a pre-signed address that wants no content type. */
export async function answerCloudFormation(url: string, answer: Answer): Promise<void> {
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': '' },
    body: JSON.stringify(answer),
  });
  if (!response.ok)
    throw new Error(
      `CloudFormation's response address answered ${response.status}; the deployment will time out`,
    );
}
