import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { parseForm, textOf, toXml } from './sns/query-protocol.ts';

/** Answers the few actions of CloudFormation and STS that we use as those do, to the real clients. */
export interface CloudFormationDouble {
  endpoint: string;
  /** Outputs by stack name; a stack that is not here does not exist. */
  stacks: Map<string, Record<string, string>>;
  /** Of stacks that were not created in full. */
  statuses: Map<string, string>;
  /** Names of the actions that were asked for, in order. */
  actions: string[];
  /** Answers every request as AWS answers credentials it does not know. */
  refuseCredentials: boolean;
  close: () => Promise<void>;
}

export async function openCloudFormationDouble(): Promise<CloudFormationDouble> {
  const double = {
    stacks: new Map<string, Record<string, string>>(),
    statuses: new Map<string, string>(),
    refuseCredentials: false,
    actions: [] as string[],
  };
  const answer = (form: ReturnType<typeof parseForm>): { status: number; body: string } => {
    const refuse = (status: number, Code: string, Message: string) => ({
      status,
      body: `<ErrorResponse>${toXml({ Error: { Type: 'Sender', Code, Message } })}</ErrorResponse>`,
    });
    const action = textOf(form.Action) ?? '';
    double.actions.push(action);
    if (double.refuseCredentials)
      return refuse(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.');
    const reply = (result: string) => ({
      status: 200,
      body: `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`,
    });
    if (action === 'GetCallerIdentity')
      return reply(toXml({ Account: '123456789012', Arn: 'arn:aws:iam::1', UserId: 'u' }));
    const name = textOf(form.StackName) ?? '';
    const outputs = double.stacks.get(name);
    if (outputs === undefined) return refuse(400, 'ValidationError', `Stack with id ${name} does not exist`);
    if (action === 'UpdateTerminationProtection') return reply(toXml({ StackId: name }));
    const Outputs = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
    const stack = {
      StackName: name,
      StackStatus: double.statuses.get(name) ?? 'CREATE_COMPLETE',
      CreationTime: '2026-01-01T00:00:00Z',
      Outputs,
    };
    return reply(toXml({ Stacks: [stack] }));
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { status, body: xml } = answer(parseForm(body));
      response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(double, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
}
