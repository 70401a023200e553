import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** Which entries of the timeline are no more, because the department that announced them was put back: decision 40. */
export class MarkUndoneEntries1795743000000 implements MigrationInterface {
  readonly name = 'MarkUndoneEntries1795743000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE timeline_entry ADD undone_by uuid, ADD undone_at timestamptz')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE timeline_entry DROP undone_at, DROP undone_by')
  }
}
