from proving import only, sound


def test_a_question_that_nothing_depends_on() -> None:
    fault = only(sound().question("color", "red", "blue"))
    assert (fault.code, fault.record) == ("never-asked", "question color")


def test_an_answer_that_is_never_worked_out() -> None:
    rules = [
        {"value": "sea", "says": "By sea.", "when": [{"mode": ["ocean", "mail"]}]},
        {"value": "post", "says": "By post.", "when": [{"mode": "mail"}]},
    ]
    builder = sound().question("model", "sea", "post", asked=False, infer=rules)
    fault = only(builder.topic("sea", {"model": "sea"}))
    assert (fault.code, fault.record) == ("never-inferred", "question model")
    assert '"post"' in fault.says
