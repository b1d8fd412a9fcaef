create index attachment_of_person on attachment (teacher_id); -- her files, when she is told or made anonymous
