/** Compiles Java classes to the scripts of the site, by TeaVM, and keeps them while nothing they are made of changes. */
package gatenotes.site.script;
