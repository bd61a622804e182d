# The application: API and web app on port 4000. The graph lies elsewhere (see docker-compose.yml).

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY schema.graphql ./
COPY bin bin
COPY cli cli
COPY data data
COPY examples examples
COPY graph graph
COPY ingest ingest
COPY scripts scripts
COPY server server
COPY --from=build /app/web web
RUN mkdir -p .kamergraaf && chown node:node .kamergraaf
USER node
EXPOSE 4000
ENTRYPOINT ["node", "--max-semi-space-size=8", "--no-regexp-tier-up", "cli/kamergraaf.ts"]
CMD ["serve", "--host", "0.0.0.0"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
