/** Declares style sheet imports, which have no value; the build bundles the style sheets into one file. */
declare module '*.css';
