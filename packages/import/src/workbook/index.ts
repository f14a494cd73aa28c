/**
 * `@risk-check/import/workbook`: XLSX workbooks as tables. A part of its own, since it brings a library that nothing else
 * needs. Names here may change with any version.
 */
export { isWorkbook, WorkbookError, type WorkbookSheet, workbookTables } from './workbook-tables.ts';
