/** Words of `risk-check sql`. */
export const sqlWords = {
  about:
    'the function that scores accounts inside a database: for script, bigquery, snowflake, plv8, plpython3u, clickhouse or duckdb',
  output: 'write it to this file',
  examples: `
Examples:
  risk-check sql plpython3u aliexpress.buyer | psql shop
  risk-check sql snowflake etsy.seller -o risk.sql
  risk-check sql script aliexpress.buyer > udf.aliexpress.buyer.js

script is JavaScript with the rules inside, for any engine that runs it. docs/scale.md says
where each of them was run.`,
};
