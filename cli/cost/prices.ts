/**
 * On-demand list prices in US dollars, us-east-1. `source` is the page of the service; `seen` is the month of the newest
 * copy of it, or of a published guide that quotes it, in which these prices stood; `date` is the oldest of those.
 * `free` is the monthly free tier that does not end after a year. A budget without actions is free.
 */
export const prices = {
  date: '2025-07',
  region: 'us-east-1',
  lambda: {
    source: 'https://aws.amazon.com/lambda/pricing/',
    seen: '2026-05',
    gbSecond: 0.0000133334, // arm64; since August 2025 a cold start is charged too
    request: 0.2e-6,
    free: { gbSeconds: 400_000, requests: 1_000_000 },
  },
  dynamodb: {
    source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
    seen: '2025-07',
    write: 0.625e-6,
    read: 0.125e-6,
    gbMonth: 0.25,
    pitrGbMonth: 0.2,
    free: { gb: 25 }, // read and write units of the free tier are for provisioned capacity only
  },
  sns: {
    source: 'https://aws.amazon.com/sns/pricing/',
    seen: '2026-06',
    publish: 0.5e-6,
    email: 2e-5,
    free: { publishes: 1_000_000, emails: 1000 },
  },
  kms: {
    source: 'https://aws.amazon.com/kms/pricing/',
    seen: '2026-03',
    request: 3e-6,
    free: { requests: 20_000 },
  },
  scheduler: {
    source: 'https://aws.amazon.com/eventbridge/pricing/',
    seen: '2026-03',
    invocation: 1e-6,
    free: { invocations: 14_000_000 },
  },
  cloudwatch: {
    source: 'https://aws.amazon.com/cloudwatch/pricing/',
    seen: '2026-02',
    logGb: 0.5,
    logStoredGbMonth: 0.03,
    alarmMetric: 0.1,
    metricMonth: 0.3,
    free: { logGb: 5, alarmMetrics: 10, metrics: 10 },
  },
  transfer: {
    source: 'https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer',
    seen: '2026-06',
    outGb: 0.09,
    free: { outGb: 100 },
  },
} as const;
