import { bucketCount } from '../outbox/stream-bucket.rules'
import { changeOfShare } from './bucket-share.rules'

test.each([1, 2, 3, 5, 16, 20])(
  '%i relays together can own every bucket, and none keeps more than its share',
  (relays) => {
    const share = changeOfShare(0, relays).take
    expect(share * relays).toBeGreaterThanOrEqual(bucketCount)
    expect(changeOfShare(share, relays)).toEqual({ take: 0, give: 0 })
    expect(changeOfShare(bucketCount, relays)).toEqual({ take: 0, give: bucketCount - share })
  },
)
