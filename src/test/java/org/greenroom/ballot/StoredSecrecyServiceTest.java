package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.greenroom.testing.GreenroomTest;
import org.springframework.beans.factory.annotation.Autowired;

@GreenroomTest
class StoredSecrecyServiceTest extends StoredSecrecyContract {

    @Autowired
    DataSource dataSource;

    @Override
    String place() {
        return "_rowid_";
    }

    @Override
    List<Path> filesOnDisk() throws IOException {
        jdbc.sql("checkpoint sync").update();
        try (var connection = dataSource.getConnection()) {
            String url = connection.getMetaData().getURL();
            Path file = Path.of(url.replaceFirst("^jdbc:h2:(file:)?", "").replaceFirst(";.*", "") + ".mv.db");
            assertThat(file).exists();
            return filesBelow(file.toAbsolutePath().getParent());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    void requireNoPairingOfVersions(UUID ballot, Map<UUID, String> pairs, double chance) {
        // H2 keeps nothing of a row's versions once they are committed; the order of rows is all there is.
    }

    @Override
    void requireOneVersion(UUID ballot) {
        assertThat(boxInOrderOf(place(), ballot)).isSorted();
    }
}
