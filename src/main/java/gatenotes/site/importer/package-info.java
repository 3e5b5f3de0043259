/** Copies a blog written for Jekyll or Hexo into this site: {@code mvn -Pimport -Dfrom=DIR}. */
package gatenotes.site.importer;
