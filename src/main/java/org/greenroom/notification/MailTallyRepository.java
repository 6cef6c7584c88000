package org.greenroom.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MailTallyRepository extends Repository<MailTally, Purpose> {

    MailTally save(MailTally tally);

    Optional<MailTally> findById(Purpose purpose);

    List<MailTally> findAll();
}
