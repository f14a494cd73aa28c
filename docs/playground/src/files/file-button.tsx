interface Props {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A field for files that looks like a button; the field itself takes the focus. */
export function FileButton({ label, onFiles }: Props) {
  return (
    <label class="file-button">
      <input
        type="file"
        multiple
        accept=".json,.csv,.tsv,.txt,.ndjson,.xlsx,.zip,.eml,.mbox,application/json,text/csv,text/plain"
        onChange={(event) => {
          const field = event.currentTarget;
          onFiles([...(field.files ?? [])]);
          // So that the same file can be chosen again.
          field.value = '';
        }}
      />
      <span>{label}</span>
    </label>
  );
}
