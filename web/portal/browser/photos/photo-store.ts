import {
  hasPhotoExpired,
  isWaitingPhoto,
  selectDraftPhotos,
  type WaitingPhoto,
} from './waiting-photo.ts';

const databaseName = '1022';
const storeName = 'photos';

const openDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The browser denies access to IndexedDB'));
  });

/** Returns true if the device has the database. Aborting the upgrade prevents the browser from creating it. */
const hasDatabase = (): Promise<boolean> =>
  new Promise((resolve) => {
    const request = indexedDB.open(databaseName);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => resolve(false);
  });

/** Runs one transaction on the device's photo store. Resolves when it is complete, so that leaving the page loses nothing. */
const runTransaction = async (
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest | undefined,
): Promise<unknown> => {
  const database = await openDatabase();
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = run(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(new Error('The browser could not store the photo'));
    });
  } finally {
    database.close();
  }
};

/** Stores photos on the device, replacing those with the same id. Rejects if the browser cannot store them. */
export async function storePhotos(photos: readonly WaitingPhoto[]): Promise<void> {
  await runTransaction('readwrite', (store) => {
    for (const photo of photos) store.put(photo);
    return undefined;
  });
}

export async function deletePhotos(photos: readonly Pick<WaitingPhoto, 'id'>[]): Promise<void> {
  await runTransaction('readwrite', (store) => {
    for (const { id } of photos) store.delete(id);
    return undefined;
  });
}

/** Returns all photos on the device, and deletes those that have expired. */
export async function listPhotos(): Promise<WaitingPhoto[]> {
  const stored = await runTransaction('readonly', (store) => store.getAll());
  const photos = Array.isArray(stored) ? stored.filter(isWaitingPhoto) : [];
  const expired = photos.filter((photo) => hasPhotoExpired(photo, Date.now()));
  if (expired.length > 0) await deletePhotos(expired);
  return photos.filter((photo) => !expired.includes(photo));
}

/** Marks a report's photos for upload to its ticket. */
export async function assignPhotosToTicket(report: string, ticket: string): Promise<void> {
  const photos = selectDraftPhotos(await listPhotos(), report);
  if (photos.length > 0) await storePhotos(photos.map((photo) => ({ ...photo, ticket })));
}

/** Deletes expired photos, on the pages without a photo form too. Most devices have none, and stay without a database. */
export async function deleteExpiredPhotos(): Promise<void> {
  if (await hasDatabase()) await listPhotos();
}

/** Deletes the photos of all reports, including those whose upload failed. */
export async function deleteAllPhotos(): Promise<void> {
  await runTransaction('readwrite', (store) => store.clear());
}
