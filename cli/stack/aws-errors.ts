import { CliError } from '../errors.ts';

const CREDENTIALS = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'TokenProviderError',
]);

/** What a person can do about an error of the AWS SDK; other errors come back as they are. */
export function asCliError(error: unknown, service: string): unknown {
  if (!(error instanceof Error) || error instanceof CliError) return error;
  if (CREDENTIALS.has(error.name))
    return new CliError(
      `AWS did not accept your credentials, or there are none: ${firstLine(error.message)}`,
      'sign in (`aws sso login`), or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
      { cause: error },
    );
  if (/^(AccessDenied|AuthorizationError|Unauthorized)/.test(error.name))
    return new CliError(
      `${service} does not allow this: ${firstLine(error.message)}`,
      'docs/deploying.md lists the permissions that are needed',
      { cause: error },
    );
  if (/Region is missing|Region not accepted/.test(error.message))
    return new CliError(
      'no AWS region is set, or one that cannot be',
      'set AWS_REGION, such as eu-central-1',
      { cause: error },
    );
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'ECONNREFUSED' || code === 'ETIMEDOUT')
    return new CliError(`${service} cannot be reached (${code})`, 'is there a network?', { cause: error });
  return error;
}

const firstLine = (message: string) => message.split('\n')[0] ?? message;
