# The consultation service with its desk: docs/deployment.md
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY vite.config.ts tsconfig.json ./
COPY scripts/consult.ts scripts/
COPY src src
# The desk is built here; at run time it is only read, since its sources are the same.
RUN node --import tsx -e "import('./src/workshop/build-desk.ts').then(({ buildDesk }) => buildDesk())"
RUN npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
RUN install -d -o node -g node -m 0700 /data
WORKDIR /app
COPY --from=build /app ./
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8787) + '/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is what is told to stop: npm would not hand it on.
CMD ["node", "--import", "tsx", "scripts/consult.ts"]
