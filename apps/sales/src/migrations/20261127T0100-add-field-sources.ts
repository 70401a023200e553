import { type MigrationInterface, type QueryRunner } from 'typeorm'

/**
 * From which system each field came. Whoever is known by one other system only was brought in by it; of those whom several
 * know nobody can tell any more, and a source owns a field again once it says what stands there.
 */
export class AddFieldSources1795741200000 implements MigrationInterface {
  readonly name = 'AddFieldSources1795741200000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE customer ADD field_sources jsonb NOT NULL DEFAULT '{}'`)
    await runner.query(`UPDATE customer c SET field_sources = jsonb_strip_nulls(jsonb_build_object(
        'name', r.system, 'segment', r.system,
        'industry', CASE WHEN c.industry IS NULL THEN NULL ELSE r.system END,
        'region', CASE WHEN c.region IS NULL THEN NULL ELSE r.system END,
        'parent', CASE WHEN c.parent_id IS NULL THEN NULL ELSE r.system END))
      FROM (SELECT customer_id, min(system) AS system FROM customer_external_ref
            GROUP BY customer_id HAVING count(DISTINCT system) = 1) r
      WHERE r.customer_id = c.id`)
    await runner.query(`ALTER TABLE product ADD field_sources jsonb NOT NULL DEFAULT '{}'`)
    await runner.query(`CREATE TABLE product_external_ref (
      system text,
      external_id text,
      product_id uuid NOT NULL,
      PRIMARY KEY (system, external_id)
    )`)
    await runner.query('CREATE INDEX product_external_ref_by_product ON product_external_ref (product_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE product_external_ref')
    await runner.query('ALTER TABLE product DROP field_sources')
    await runner.query('ALTER TABLE customer DROP field_sources')
  }
}
