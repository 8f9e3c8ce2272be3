/** Style sheets are bundled into one file; importing one yields no value. */
declare module '*.css';
