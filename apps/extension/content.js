// In a browser extension: reads a page of the platform that the owner has open, and asks the popup nothing else.
/** Rows of the page's own table of disputes, as a snapshot lists them; nothing else of the page is read. */
export function disputesOn(document) {
  return [...document.querySelectorAll('table.disputes tbody tr')].map((row) => ({
    id: row.dataset.id,
    openedAt: row.querySelector('time.opened')?.dateTime,
    closedAt: row.querySelector('time.closed')?.dateTime ?? null,
  }));
}
