/** A situation as Prometheus would have scraped it, and the alerts that must fire after twenty minutes: these and no other. */
export interface Situation {
  readonly name: string
  /** Values by series, one a minute, in the notation of promtool: `0+9x30` is 0, 9, 18 … */
  readonly series: Readonly<Record<string, string>>
  readonly fires: readonly string[]
}

const lag = 'consumer_lag_events{service="sales",group="sales",topic="success.events"}'
const applied = 'consumer_events{service="sales",group="sales",outcome="applied"}'
const oldest = 'outbox_oldest_seconds{service="sales"}'
const pending = 'outbox_events{service="sales"}'
const failures = 'relay_failures{service="sales"}'
const behindTopic = 'database_behind_topic{service="sales"}'
const undone = 'events_undone{service="sales"}'
const secondRelay = 'relay_failures{service="sales",instance="b"}'
const parked = (waitsFor: string) => `parked_streams{service="sales",group="sales",waits_for="${waitsFor}"}`
const refused = 'supergraph_refused{service="gateway",instance="gateway:4000"}'
const breaker = (department: string) =>
  `subgraph_breaker_state{service="gateway",instance="gateway:4000",department="${department}"}`
const clock = 'department_clock_ahead_seconds{service="gateway",instance="gateway:4000",department="support"}'
const up = 'up{job="customer-graph",instance="sales:4000"}'

const well = {
  [oldest]: '0x30',
  [pending]: '0x30',
  [failures]: '0x30',
  [behindTopic]: '0x30',
  [undone]: '0x30',
  [lag]: '0x30',
  [applied]: '7x30',
  [parked('person')]: '0x30',
  [parked('retry')]: '1x30',
  [refused]: '0x30',
  [breaker('sales')]: '0x30',
  [breaker('support')]: '0x30',
  [clock]: '0.1x30',
  [up]: '1x30',
}
const { [lag]: _known, ...unknownLag } = well

export const situations: readonly Situation[] = [
  { name: 'all is well', series: well, fires: [] },
  {
    name: 'short troubles',
    series: {
      ...well,
      [oldest]: '0x19 70 0x10',
      [failures]: '0x18 9 9 0x10',
      [behindTopic]: '0x19 1 0x10',
      [lag]: '0x17 9000 0x10',
      [applied]: '0+9x30',
      [refused]: '0x19 1 0x10',
      [breaker('sales')]: '0x18 2 1 0x10',
      [clock]: '0x19 8 0x10',
      [up]: '1x19 0 1x10',
    },
    fires: [],
  },
  {
    name: 'the brokers are away while events are announced',
    series: { ...unknownLag, [oldest]: '0x10 0+60x20', [pending]: '0x10 0+5x20', [failures]: '0x10 1+9x20' },
    fires: ['ConsumerLagIsUnknown', 'OutboxIsNotPublished', 'RelayFails'],
  },
  {
    name: 'the disk under the logs is full',
    series: { ...well, 'log_lines_lost{service="sales",reason="ENOSPC"}': '0x10 0+9x20' },
    fires: ['LogLinesAreLost'],
  },
  {
    name: 'the disk under the logs was full this morning',
    series: { ...well, 'log_lines_lost{service="sales",reason="ENOSPC"}': '900x30' },
    fires: [],
  },
  {
    name: 'one of two relays fails',
    series: { ...well, [failures]: '0x30', [secondRelay]: '0+9x30' },
    fires: [],
  },
  {
    name: 'more is announced than published',
    series: { ...well, [pending]: '0+9000x30' },
    fires: ['OutboxIsLarge'],
  },
  {
    name: 'a database was restored, and its topic cannot be read',
    series: { ...well, [behindTopic]: '0x10 1x20', [failures]: '0x10 1+9x20' },
    fires: ['DatabaseIsBehindItsTopic', 'RelayFails'],
  },
  {
    name: 'a database was restored, and goes on above its topic',
    series: { ...well, [behindTopic]: '0x10 1 0x20', [undone]: '0x10 14x20' },
    fires: ['DatabaseWasPutBack'],
  },
  { name: 'a consumer stands', series: { ...well, [lag]: '0x5 3x30' }, fires: ['ConsumerStands'] },
  {
    name: 'a consumer is slower than its topic',
    series: { ...well, [lag]: '6000+100x30', [applied]: '0+40x30' },
    fires: ['ConsumerIsBehind'],
  },
  {
    name: 'a stream waits for a person',
    series: { ...well, [parked('person')]: '0x10 1x20' },
    fires: ['StreamWaitsForAPerson'],
  },
  {
    name: 'a deployment breaks an effect',
    series: { ...well, [parked('retry')]: '0x10 25x20' },
    fires: ['ManyStreamsAreParked'],
  },
  {
    name: 'a broken graph is deployed',
    series: { ...well, [refused]: '0x10 1x20' },
    fires: ['GraphIsRefused'],
  },
  {
    name: 'a department is not asked',
    series: { ...well, [breaker('support')]: '0x10 2x20' },
    fires: ['DepartmentIsNotAsked'],
  },
  {
    name: 'the clock of a department is slow',
    series: { ...well, [clock]: '0x10 -7x20' },
    fires: ['ClocksDiffer'],
  },
  { name: 'a service is down', series: { [up]: '1x10 0x20' }, fires: ['ServiceIsDown'] },
]

/** A test of promtool for the situations; `alerts` is the path of the rules. */
export const promtoolTest = (alerts: string, planted: readonly Situation[]): object => ({
  rule_files: [alerts],
  evaluation_interval: '1m',
  tests: planted.map(({ name, series, fires }) => ({
    name,
    interval: '1m',
    input_series: Object.entries(series).map(([key, values]) => ({ series: key, values })),
    promql_expr_test: [
      {
        expr: 'count by (alertname) (ALERTS{alertstate="firing"})',
        eval_time: '20m',
        exp_samples: fires.map((alertname) => ({ labels: `{alertname="${alertname}"}`, value: 1 })),
      },
    ],
  })),
})
