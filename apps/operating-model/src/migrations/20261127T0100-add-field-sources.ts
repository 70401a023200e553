import { type MigrationInterface, type QueryRunner } from 'typeorm'

/**
 * From which system each field of a colleague came. Whoever is known by one other system only was brought in by it; of those
 * whom several know nobody can tell any more, and a source owns a field again once it says what stands there.
 */
export class AddFieldSources1795741200000 implements MigrationInterface {
  readonly name = 'AddFieldSources1795741200000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ADD field_sources jsonb NOT NULL DEFAULT '{}'`)
    await runner.query(`UPDATE person p SET field_sources = jsonb_strip_nulls(jsonb_build_object(
        'name', r.system, 'department', r.system,
        'office', CASE WHEN p.office IS NULL THEN NULL ELSE r.system END,
        'manager', CASE WHEN p.manager_id IS NULL THEN NULL ELSE r.system END))
      FROM (SELECT person_id, min(system) AS system FROM person_external_ref
            GROUP BY person_id HAVING count(DISTINCT system) = 1) r
      WHERE r.person_id = p.id`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP field_sources')
  }
}
