package gatenotes.engine;

/**
 * A trained network that the site ships.
 *
 * @param name the name under which a page knows its address, see {@code js/modules.js}
 * @param bytes the file's size in bytes
 * @param sha256 the file's SHA-256, in hexadecimal digits
 */
public record ModelFile(String name, int bytes, String sha256) {
}
