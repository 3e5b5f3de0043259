/** What is wrong with a site's sources, in lines an author can act on. */
package gatenotes.site.problem;
