# One file for the gateway and every service, so that they share the layer of their dependencies:
#   docker build --build-arg SERVICE=sales .

FROM node:24-bookworm-slim AS sources
WORKDIR /build
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM sources AS bundle
ARG SERVICE
RUN node --import tsx -e "require('./tools/stack/src/bundle.ts').bundle(['${SERVICE}'])"

# Workspace packages are in the bundle; what stays outside it is third-party and lies at the root.
FROM sources AS dependencies
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/@customer-graph

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 APOLLO_TELEMETRY_DISABLED=1
COPY --from=dependencies /build/node_modules ./node_modules
COPY --from=sources /build/tools/containers/healthy.cjs /build/apps/gateway/supergraph.graphql ./
ARG SERVICE
COPY --from=bundle /build/apps/${SERVICE}/dist ./dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 CMD ["node", "healthy.cjs"]
CMD ["node", "--enable-source-maps", "dist/main.js"]
