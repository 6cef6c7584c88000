package org.greenroom.settings;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Gives up what takes a request too long, so that somebody who waits is told in words: a slow statement is cancelled, and
 * a database that does not answer at all is hung up on a little later. Only on PostgreSQL: the embedded database cannot be
 * far away, and keeps such a limit for whoever gets the connection next.
 */
class RequestTransactions extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final int LINE_LONGER_BY_SECONDS = 3;

    private final transient DataSource database;
    private final int seconds;

    RequestTransactions(DataSource database, Duration timeout) {
        this.database = database;
        this.seconds = isFar(database) ? (int) timeout.toSeconds() : TransactionDefinition.TIMEOUT_DEFAULT;
    }

    private static boolean isFar(DataSource database) {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }

    private boolean isLimited() {
        return seconds != TransactionDefinition.TIMEOUT_DEFAULT && RequestContextHolder.getRequestAttributes() != null;
    }

    @Override
    protected int determineTimeout(TransactionDefinition definition) {
        int asked = super.determineTimeout(definition);
        return asked == TransactionDefinition.TIMEOUT_DEFAULT && isLimited() ? seconds : asked;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (isLimited() && TransactionSynchronizationManager.getResource(database) instanceof ConnectionHolder holder) {
            hangUpIfSilent(holder.getConnection());
        }
    }

    /** The pool puts the line’s own limit back when it gets the connection again. */
    private void hangUpIfSilent(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, (seconds + LINE_LONGER_BY_SECONDS) * 1000);
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("The connection takes no limit", e);
        }
    }
}
