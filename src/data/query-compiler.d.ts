// What Prisma's client loads at its first query; the package ships no types for it.
declare module '@prisma/client/runtime/query_compiler_fast_bg.postgresql.mjs'
declare module '@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.mjs'
