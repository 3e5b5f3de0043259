/** What every room of {@code site} does with files: walks folders, and names contents by their hash. */
package gatenotes.site.files;
