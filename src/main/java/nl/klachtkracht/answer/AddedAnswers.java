package nl.klachtkracht.answer;

import org.springframework.data.repository.Repository;

import java.util.List;

public interface AddedAnswers extends Repository<AddedAnswer, Long> {

    AddedAnswer save(AddedAnswer answer);

    List<AddedAnswer> findByReferenceOrderById(String reference);
}
