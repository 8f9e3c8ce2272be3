/** Declaration that allows importing style sheets, which are bundled into one file; such imports have no value. */
declare module '*.css';
