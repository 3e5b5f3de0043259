package gatenotes.site.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What a file system tells of a file without reading it: another fingerprint as soon as somebody writes to the file.
 *
 * @param size in bytes
 * @param modified last, a time that programs may set back
 * @param key of the file on its disk, or null
 * @param changed last, a time that nobody sets, or null where it is not asked for or not kept
 */
public record FileFingerprint(long size, FileTime modified, Object key, Object changed) {
    private static final boolean KEEPS_CHANGES = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** The fingerprint of a file of the author's. */
    public static FileFingerprint of(Path file) throws IOException {
        return of(file, KEEPS_CHANGES ? Files.getAttribute(file, "unix:ctime") : null);
    }

    /** The fingerprint of a file of the site, which taking the file over into the next site leaves as it is. */
    public static FileFingerprint ofOutput(Path file) throws IOException {
        return of(file, null);
    }

    private static FileFingerprint of(Path file, Object changed) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileFingerprint(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(), changed);
    }
}
