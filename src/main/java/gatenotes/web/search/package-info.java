/** The search page: reads what is typed, loads the parts of the index that belong to it, shows what was found. */
package gatenotes.web.search;
