{
  "name": "@customer-graph/{{department}}",
  "version": "0.1.0",
  "private": true,
  "description": "The {{department}} department's subgraph",
  "scripts": {
    "lint": "eslint . --max-warnings 0",
    "typecheck": "tsc --noEmit -p tsconfig.json",
    "test": "jest -c ../../tools/jest/rules.cjs",
    "test:db": "jest -c ../../tools/jest/db.cjs"
  },
  "nx": {
    "tags": ["type:service", "dept:{{department}}"]
  },
  "dependencies": {
    "@customer-graph/contracts-{{department}}": "*",
    "@customer-graph/events": "*",
    "@customer-graph/glossary": "*",
    "@customer-graph/subgraph": "*",
    "@customer-graph/testing": "*"
  }
}
