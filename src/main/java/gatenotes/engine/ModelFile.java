package gatenotes.engine;

/**
 * A trained network that the site ships.
 *
 * @param name under which a page knows its address, see {@code js/modules.js}
 * @param bytes to download
 * @param sha256 of the file, in hexadecimal digits
 */
public record ModelFile(String name, int bytes, String sha256) {
}
