/** Part of a contact of Amazon Connect Streams that the console uses. */
export type StreamsContact = {
  /** Id of the first contact of the call, which a transfer doesn't change. */
  getInitialContactId(): string | undefined;
  getContactId(): string;
  getAttributes(): Readonly<Record<string, { value: string } | undefined>>;
  isConnected(): boolean;
  onConnecting(listener: () => void): void;
  onConnected(listener: () => void): void;
  onDestroy(listener: () => void): void;
};

/**
 * Part of Amazon Connect Streams, the global `connect` of Amazon's script, that the console uses. `Container` is the element
 * that gets the panel.
 */
export type StreamsApi<Container> = {
  core: {
    initCCP(
      container: Container,
      options: {
        ccpUrl: string;
        region: string;
        loginUrl?: string;
        loginPopup: boolean;
        loginPopupAutoClose: boolean;
        softphone: { allowFramedSoftphone: boolean };
      },
    ): void;
    terminate(): void;
  };
  contact(listener: (contact: StreamsContact) => void): void;
};
