# {{department}}: what it does for the customer, in a few words

**Owns:** (name its nouns)

**Does not own:** customers (sales), people (operating-model).

**Publishes** on `{{department}}.events`: (name its events; `docs/events` has them whole)

**Consumes:** nothing yet.

| look here               | for                                       |
| ----------------------- | ----------------------------------------- |
| `schema.graphql`        | what clients see                          |
| `src/composition.ts`    | what the department is made of: its nouns |

Run it with everything else by `npm start`; alone on change by `npm run dev -- {{department}}` while the rest runs. Tests: `npx nx test {{department}}`, `npx nx test:db {{department}}`.
