import { moveIdempotencyKeys, restoreIdempotencyKeys } from '@customer-graph/subgraph'
import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** The keys of earlier calls stand in the platform's table, so that one key means one thing in the whole department. */
export class MoveIdempotencyKeys1795745400000 implements MigrationInterface {
  readonly name = 'MoveIdempotencyKeys1795745400000'

  async up(runner: QueryRunner): Promise<void> {
    await moveIdempotencyKeys(runner, 'person', 'addPerson')
  }

  async down(runner: QueryRunner): Promise<void> {
    await restoreIdempotencyKeys(runner, 'person')
  }
}
