/** Tells contents from each other: names of files, fingerprints, what a run was made of. */
package gatenotes.site.hash;
