export const validityPage = (figures) => JSON.stringify(figures);
