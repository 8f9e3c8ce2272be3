/** Downloads a file in the browser. The console fetches the file itself, because a plain link can't send the access token. */
export function downloadFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Returns a file with a text in CSV format. */
export function toCsvBlob(text: string): Blob {
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
