{
  "name": "@customer-graph/contracts-{{department}}",
  "version": "0.1.0",
  "private": true,
  "description": "The events that {{department}} publishes",
  "exports": {
    ".": "./src/index.ts"
  },
  "scripts": {
    "lint": "eslint . --max-warnings 0",
    "typecheck": "tsc --noEmit -p tsconfig.json",
    "prepack": "tsx ../../../tools/pack/src/main.ts prepare",
    "postpack": "tsx ../../../tools/pack/src/main.ts restore"
  },
  "nx": {
    "tags": ["type:contract", "dept:{{department}}"]
  },
  "dependencies": {
    "@customer-graph/glossary": "*"
  }
}
